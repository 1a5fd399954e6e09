"""Brief or seed → spec → page: what a designer decides before anything is drawn, each decision with its reason."""
