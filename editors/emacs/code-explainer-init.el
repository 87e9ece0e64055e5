;; Put these lines into init.el: lsp-mode shows our answer beside the other server's.
(with-eval-after-load 'lsp-mode
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection '("code-explainer")) :add-on? t :server-id 'code-explainer
                    :activation-fn (lsp-activate-on "c" "cpp" "csharp" "go" "java" "javascript" "php" "python" "ruby" "rust"
                                                    "shellscript" "typescript"))))
(dolist (hook '(c-mode-hook c++-mode-hook java-mode-hook js-mode-hook python-mode-hook ruby-mode-hook sh-mode-hook))
  (add-hook hook #'lsp-deferred))
