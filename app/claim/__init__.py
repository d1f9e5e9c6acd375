"""The domain, pure: what a claim is, what is asked, what the platform's rules mean for it, what the text says."""
