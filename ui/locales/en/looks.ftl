# How screens are heard.
toasts-label = Messages
