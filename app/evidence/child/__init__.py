"""What runs in the sandbox: the only code that decodes foreign bytes. It stands alone and imports no other room."""
