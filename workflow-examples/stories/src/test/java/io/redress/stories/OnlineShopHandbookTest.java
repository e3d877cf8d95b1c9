package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.stories.shop.OnlineShop;
import io.redress.workflow.Handbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the examples' page says of rights is what the definition says. */
@NullMarked
class OnlineShopHandbookTest {
    private static final Path PAGE = Path.of("..", "README.md");
    private static final String BEGIN = "<!-- handbook -->\n";
    private static final String END = "<!-- end of handbook -->\n";

    @Test
    void thePageIsWhatTheDefinitionSays() throws IOException {
        Handbook handbook = Handbook.of(OnlineShop.workflow());
        String tables = handbook.permissions() + "\n" + handbook.authority();
        String page = Files.readString(PAGE);
        String expected = page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + "\n" + tables + "\n"
                + page.substring(page.indexOf(END));
        if ("write".equals(System.getProperty("redress.golden"))) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("README.md of the examples; to accept a change run this test with -Dredress.golden=write")
                .isEqualTo(expected);
    }

    @Test
    void theAuthorityTableNamesEveryAmountOfTheShop() {
        assertThat(Handbook.of(OnlineShop.workflow()).authority())
                .contains("agent up to CNY 200.00 at once, CNY 2000.00 per person and day in Asia/Shanghai")
                .contains("team-lead up to CNY 5000.00 at once")
                .contains(", then finance")
                .contains("4 working hours, then 4 working hours at finance")
                .contains(
                        "granted up to CNY 500.00, from CNY 10000.00 in all and month in Asia/Shanghai; else refused");
    }
}
