package dev.supportdesk.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** The API's description, for programs and for people. Everything comes from the class path, nothing from elsewhere. */
final class DocsRoutes {
    private static final String SWAGGER_UI = "/META-INF/resources/webjars/swagger-ui/" + swaggerUiVersion() + "/";

    /** Styles may stand in elements: Swagger UI sets sizes that way. Scripts may not. */
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final String SCRIPT = "text/javascript;charset=utf-8";

    /** A file of the page: nothing but these is served. */
    private record Asset(String resource, String type) {}

    private static final Map<String, Asset> ASSETS = Map.of(
            "docs.js", new Asset("docs.js", SCRIPT),
            "swagger-ui-bundle.js", new Asset(SWAGGER_UI + "swagger-ui-bundle.js", SCRIPT),
            "swagger-ui.css", new Asset(SWAGGER_UI + "swagger-ui.css", "text/css;charset=utf-8"),
            "icon.png", new Asset(SWAGGER_UI + "favicon-32x32.png", "image/png"));

    private final byte[] document = bytes("openapi.json");
    private final byte[] page = bytes("docs.html");

    void register(Routes routes) {
        routes.get("/openapi.json", ctx -> Json.send(ctx, 200, document));
        routes.get("/docs", this::page);
        routes.get("/api/docs", this::page);
        routes.get("/docs/{file}", DocsRoutes::asset);
    }

    private void page(Context ctx) {
        ctx.header(SecurityHeaders.CONTENT_POLICY, PAGE_POLICY);
        ctx.contentType("text/html;charset=utf-8").result(page);
    }

    private static void asset(Context ctx) {
        Asset asset = ASSETS.get(ctx.pathParam("file"));
        if (asset == null) {
            throw new ProblemException(Problem.notFound("The documentation has no such file."));
        }
        ctx.header(SecurityHeaders.CACHE_CONTROL, "public, max-age=3600");
        ctx.contentType(asset.type()).result(open(asset.resource()));
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource + " from the class path", e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = DocsRoutes.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is missing on the class path: the program is not complete");
        }
        return in;
    }

    private static String swaggerUiVersion() {
        Properties properties = new Properties();
        try (InputStream in = open("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read which Swagger UI there is", e);
        }
        return properties.getProperty("version");
    }
}
