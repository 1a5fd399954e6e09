"""OCR engines, one file each; imported only when chosen."""
