"""Image -> Scene: what can be measured in a mockup."""
