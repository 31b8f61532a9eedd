"use strict";

// A file of its own, because the page's policy forbids scripts inside the page.
SwaggerUIBundle({ url: "/openapi.json", dom_id: "#docs", validatorUrl: null, deepLinking: true });
