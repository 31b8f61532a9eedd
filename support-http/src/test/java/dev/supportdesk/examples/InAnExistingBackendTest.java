package dev.supportdesk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.SupportDesk;
import dev.supportdesk.assistant.Question;
import dev.supportdesk.assistant.Reply;
import dev.supportdesk.jdbc.JdbcStorage;
import dev.supportdesk.lucene.Calibration;
import dev.supportdesk.lucene.LuceneKnowledgeIndex;
import dev.supportdesk.markdown.MarkdownFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host with a database of its own: the desk keeps its tables beside the host's, in the host's own DataSource. */
class InAnExistingBackendTest {
    @TempDir
    Path folder;

    @Test
    void keepsConversationsInTheHostsDatabase() throws IOException {
        Path helpPages = Files.createDirectory(folder.resolve("help"));
        Files.writeString(helpPages.resolve("refunds.md"), """
                # Refunds

                ## How long do refunds take?

                A refund takes up to 7 days.
                """);
        DataSource dataSource = JdbcConnectionPool.create("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1", "host", "");

        // example: backend
        SupportDesk desk = SupportDesk.builder()
                .name("Corner Shop")
                .knowledge(new MarkdownFolder(helpPages))
                .index(LuceneKnowledgeIndex.bm25(Calibration.standard()))
                .storage(JdbcStorage.inHostDatabase(dataSource, warning -> log(warning)))
                .build();

        Reply reply = desk.frontDesk().ask(Question.of("how long does a refund take?"));
        // end

        assertThat(reply.text()).isEqualTo("A refund takes up to 7 days.");
        SupportDesk afterARestart = SupportDesk.builder()
                .storage(JdbcStorage.inHostDatabase(dataSource, warning -> log(warning)))
                .build();
        assertThat(afterARestart
                        .conversations()
                        .transcript(reply.conversation())
                        .orElseThrow()
                        .messages())
                .hasSize(2);
    }

    private static void log(String warning) {
        System.getLogger("shop").log(System.Logger.Level.WARNING, warning);
    }
}
