package dev.supportdesk.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.supportdesk.conversation.KeyedWork;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills a server under load again and again and then looks for everything that it had acknowledged. Acknowledgements are
 * noted in a file that the server knows nothing of, each after its answer has arrived whole.
 *
 * <p>Every request carries an idempotency key. A request whose answer never came is sent again after the next start: it
 * must be answered, and its conversation must hold the question once.
 */
final class KillUnderLoad {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One request, and what is known of it. */
    private static final class Ask {
        final String key;
        final String text;
        volatile String acknowledged = "";

        Ask(String key, String text) {
            this.key = key;
            this.text = text;
        }
    }

    private final Path jar;
    private final Path data;
    private final Map<String, String> settings;
    private final int clients;
    private final long seed;
    private final List<Ask> asks = new ArrayList<>();
    private final AtomicInteger counter = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private KillUnderLoad(Path jar, Path folder, Map<String, String> settings, int clients, long seed) {
        this.jar = jar;
        this.data = folder;
        this.settings = settings;
        this.clients = clients;
        this.seed = seed;
    }

    public static void main(String[] args) throws Exception {
        Options options = new Options(args);
        int kills = options.number("kills", 40);
        long seed = options.number("seed", 1);
        int clients = options.number("clients", 8);
        Path jar = Path.of(options.text("jar", "support-http/target/support-http.jar"));
        String database = options.text("database", "");
        Path knowledge = Path.of(options.text("knowledge", "knowledge-base"));
        options.refuseOthers();
        Path folder = Files.createTempDirectory("kill-under-load");
        Map<String, String> settings = new TreeMap<>(Map.of(
                "SUPPORT_DATA_DIR", folder.resolve("data").toString(),
                "SUPPORT_KNOWLEDGE_DIR", knowledge.toAbsolutePath().toString(),
                "SUPPORT_VECTORS", "off"));
        if (!database.isEmpty()) {
            settings.put("DATABASE_URL", database);
        }
        System.out.println("seed " + seed + ", " + kills + " kills, " + clients + " clients, "
                + (database.isEmpty() ? "H2 file" : "the given database"));
        System.exit(new KillUnderLoad(jar, folder, settings, clients, seed).run(kills) ? 0 : 1);
    }

    private boolean run(int kills) throws Exception {
        Random random = new Random(seed);
        List<Long> restarts = new ArrayList<>();
        StringBuilder moments = new StringBuilder();
        Path log = data.resolve("server.log");
        try (BufferedWriter history = Files.newBufferedWriter(data.resolve("acknowledged.txt"))) {
            for (int kill = 0; kill < kills; kill++) {
                ServerProcess server = ServerProcess.ofTheJar(jar, List.of("-Xmx256m"), settings, log);
                restarts.add(server.awaitAnswer(http, "/api/support/health").toMillis());
                askAgain(server, history);
                long moment = 300 + random.nextInt(1_700);
                moments.append(moment).append(' ');
                loadUntilKilled(server, history, moment);
            }
        }
        System.out.println("killed after ms: " + moments.toString().strip());
        try (ServerProcess server = ServerProcess.ofTheJar(jar, List.of("-Xmx256m"), settings, log)) {
            server.awaitAnswer(http, "/api/support/health");
            try (BufferedWriter history = Files.newBufferedWriter(data.resolve("acknowledged-last.txt"))) {
                askAgain(server, history);
            }
            restarts.sort(null);
            return report(server, kills, restarts);
        }
    }

    private void loadUntilKilled(ServerProcess server, BufferedWriter history, long millis) throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Thread thread = new Thread(() -> {
                while (!stop.get()) {
                    int number = counter.incrementAndGet();
                    Ask ask = new Ask("key-" + seed + "-" + number, "How long do refunds take? No " + number);
                    synchronized (asks) {
                        asks.add(ask);
                    }
                    if (!send(server, ask, history)) {
                        return;
                    }
                }
            });
            thread.start();
            threads.add(thread);
        }
        ServerProcess.pause(millis);
        server.kill();
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void askAgain(ServerProcess server, BufferedWriter history) {
        List<Ask> unanswered;
        synchronized (asks) {
            unanswered = asks.stream().filter(ask -> ask.acknowledged.isEmpty()).toList();
        }
        // In a database that other servers may share, a request counts as running until its lease is over.
        long deadline = System.nanoTime() + KeyedWork.LEASE.multipliedBy(2).toNanos();
        for (Ask ask : unanswered) {
            while (!send(server, ask, history)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "A repeated request was not answered after the restart: " + ask.key);
                }
                ServerProcess.pause(1_000);
            }
        }
    }

    /** Whether an answer came. */
    private boolean send(ServerProcess server, Ask ask, BufferedWriter history) {
        try {
            HttpRequest request = HttpRequest.newBuilder(server.uri("/api/support/public"))
                    .timeout(Duration.ofSeconds(20))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "\"" + ask.key + "\"")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("message", ask.text))))
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 409) {
                return false;
            }
            if (response.statusCode() != 200) {
                System.out.println("answered " + response.statusCode() + ": " + response.body());
                return false;
            }
            String id = JSON.readTree(response.body()).get("conversationId").asText();
            synchronized (history) {
                history.write(ask.key + " " + id + "\n");
                history.flush();
            }
            ask.acknowledged = id;
            return true;
        } catch (IOException killed) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean report(ServerProcess server, int kills, List<Long> restarts) throws Exception {
        int acknowledged = 0;
        int lost = 0;
        int torn = 0;
        int duplicates = 0;
        for (Ask ask : asks) {
            if (ask.acknowledged.isEmpty()) {
                continue;
            }
            acknowledged++;
            HttpResponse<String> found = http.send(
                    HttpRequest.newBuilder(server.uri("/api/support/conversations/" + ask.acknowledged))
                            .build(),
                    BodyHandlers.ofString());
            if (found.statusCode() != 200) {
                lost++;
                continue;
            }
            int questions = 0;
            int answers = 0;
            for (JsonNode message : JSON.readTree(found.body()).get("messages")) {
                String role = message.get("role").asText();
                questions +=
                        role.equals("user") && message.get("content").asText().equals(ask.text) ? 1 : 0;
                answers += role.equals("assistant") ? 1 : 0;
            }
            lost += questions == 0 ? 1 : 0;
            torn += questions == 1 && answers != 1 ? 1 : 0;
            duplicates += questions > 1 ? 1 : 0;
        }
        System.out.printf(
                "kills %d, acknowledged %d, lost %d, torn %d, duplicates %d, unopenable 0%n",
                kills, acknowledged, lost, torn, duplicates);
        System.out.printf(
                "restart to healthy: median %d ms, worst %d ms%n",
                restarts.get(restarts.size() / 2), restarts.get(restarts.size() - 1));
        return acknowledged > 0 && lost == 0 && torn == 0 && duplicates == 0;
    }
}
