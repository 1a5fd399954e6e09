"""Code quality of a project: its sources read, its page measured in a browser, and a finding at a line for what is wrong."""
