"""Text set in this process to the same pixels as the browser's."""
