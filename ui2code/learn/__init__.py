"""What the embedded model is taught with: true outlines over what is really read, and readings that are made up as they go wrong."""
