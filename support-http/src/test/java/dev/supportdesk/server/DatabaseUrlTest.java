package dev.supportdesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @Test
    void takesTheUrlThatHostersGive() {
        assertThat(DatabaseUrl.of("postgresql://desk:p%40ss+w@db.example.com:5433/support?sslmode=require"))
                .isEqualTo(new DatabaseUrl(
                        "jdbc:postgresql://db.example.com:5433/support?sslmode=require", "desk", new Secret("p@ss+w")));
    }

    @Test
    void takesTheShortFormToo() {
        assertThat(DatabaseUrl.of("postgres://desk@localhost/support"))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://localhost/support", "desk", null));
    }

    @Test
    void takesUserAndPasswordOutOfAJdbcUrl() {
        assertThat(DatabaseUrl.of("jdbc:postgresql://localhost/support?user=desk&password=hunter2&ssl=true"))
                .isEqualTo(
                        new DatabaseUrl("jdbc:postgresql://localhost/support?ssl=true", "desk", new Secret("hunter2")));
    }

    @Test
    void h2WritesAtEveryCommitWhateverTheUrlSays() {
        assertThat(DatabaseUrl.of("jdbc:h2:file:/srv/desk;WRITE_DELAY=500;USER=desk;PASSWORD=hunter2"))
                .isEqualTo(new DatabaseUrl(
                        "jdbc:h2:file:/srv/desk;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE",
                        "desk",
                        new Secret("hunter2")));
    }

    @Test
    void keepsOtherSettingsOfAnH2Url() {
        assertThat(DatabaseUrl.of("jdbc:h2:mem:desk;LOCK_TIMEOUT=5").jdbc())
                .isEqualTo("jdbc:h2:mem:desk;LOCK_TIMEOUT=5;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://desk:hunter2@db/support", "jdbc:mysql://db/support?password=hunter2", "mariadb://db/x"})
    void mysqlIsRefusedInASentence(String url) {
        assertThatThrownBy(() -> DatabaseUrl.of(url))
                .hasMessageContaining("MySQL")
                .hasMessageContaining("use PostgreSQL")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite:hunter2.db",
                "jdbc:h2:hunter2",
                "jdbc:h2:file:hunter2",
                "postgresql://desk:hunter2@/support",
                "postgresql://desk:hunter2@db",
                "postgresql://desk:hunter2%zz@db/support",
                "postgresql://desk:hun ter2@db/support"
            })
    void whatCannotBeUnderstoodIsRefusedWithoutShowingIt(String url) {
        assertThatThrownBy(() -> DatabaseUrl.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter2")
                .hasMessageNotContaining("hun ter2");
    }

    @Test
    void showsTheAddressOnly() {
        assertThat(DatabaseUrl.of("postgresql://desk:hunter2@db/support?sslpassword=hunter3"))
                .hasToString("jdbc:postgresql://db/support");
    }
}
