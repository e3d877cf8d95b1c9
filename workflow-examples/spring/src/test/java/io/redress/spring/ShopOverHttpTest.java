package io.redress.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.desk.ComplaintDesk;
import io.redress.desk.Desk;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.party.Actor;
import io.redress.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** The whole path of a complaint, as the shop's callers and its tables see it. */
class ShopOverHttpTest {
    /** A Monday, nine in the morning in Shanghai. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    private static final ConfigurableApplicationContext SHOP = new SpringApplicationBuilder(
                    ShopApplication.class, StoppedClock.class)
            .run(
                    "--server.port=0",
                    "--shop.rounds.every=1d",
                    "--logging.level.io.redress=off",
                    "--logging.level.org.hibernate.orm.jdbc.error=off",
                    "--spring.datasource.url=" + Postgres.freshDatabase());

    private final RestClient http = RestClient.builder()
            .baseUrl("http://localhost:" + SHOP.getEnvironment().getRequiredProperty("local.server.port")
                    + "/complaints")
            .defaultStatusHandler(status -> true, (request, response) -> {})
            .build();
    private final SettableClock clock = SHOP.getBean(SettableClock.class);
    private final DeskRounds rounds = SHOP.getBean(DeskRounds.class);
    private final MeterRegistry meters = SHOP.getBean(MeterRegistry.class);
    private final JdbcClient tables = SHOP.getBean(JdbcClient.class);
    private final String order = "order-" + UUID.randomUUID();

    @Configuration(proxyBeanMethods = false)
    static class StoppedClock {
        @Bean
        @Primary
        SettableClock stoppedClock() {
            return new SettableClock(MONDAY);
        }
    }

    /** An answer: its status, and what it says. */
    private record Told(int status, Map<String, Object> body) {
        static Told of(ResponseEntity<Map<String, Object>> response) {
            return new Told(response.getStatusCode().value(), Objects.requireNonNull(response.getBody()));
        }

        String text(String name) {
            return String.valueOf(body.get(name));
        }
    }

    private Told post(String path, String account, String role, String key, Map<String, String> body) {
        return Told.of(http.post()
                .uri(path)
                .headers(headers -> {
                    headers.set("X-Account", account);
                    headers.set("Idempotency-Key", key);
                    if (!role.isEmpty()) {
                        headers.set("X-Role", role);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(new ParameterizedTypeReference<>() {}));
    }

    private Told get(String path, String account, String role) {
        return Told.of(http.get()
                .uri(path)
                .header("X-Account", account)
                .header("X-Role", role)
                .retrieve()
                .toEntity(new ParameterizedTypeReference<>() {}));
    }

    private String complain() {
        Told told = post("", "carl", "", "call-" + order, Map.of("order", order, "words", "one of eight is missing"));
        assertThat(told.status()).isEqualTo(201);
        return told.text("id");
    }

    private Told refund(String id, String role, String key, String amount) {
        return post(
                "/" + id + "/refund", "tim", role, key, Map.of("amount", amount, "reason", "one of eight is missing"));
    }

    private List<String> refunds() {
        return tables.sql("select amount from shop_refund where order_id = ?")
                .param(order)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> letters(String id) {
        rounds.deliver();
        return tables.sql("select template || ' to ' || recipient from shop_letter where id like ? order by id")
                .param("%" + id + "%")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @BeforeEach
    void order() {
        clock.set(MONDAY);
        tables.sql("insert into shop_order (id, paid) values (?, 'CNY 245.10')")
                .param(order)
                .update();
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void aRefundStandsInTheCaseAndInTheShopsOwnTable() {
        String id = complain();
        Told refunded = refund(id, "team-lead", "click-" + id, "CNY 30.00");

        assertThat(refunded.status()).isEqualTo(200);
        assertThat(refunded.text("state")).isEqualTo("CLOSED");
        assertThat(refunds()).containsExactly("CNY 30.00");
        assertThat(letters(id)).containsExactly("refunded to carl");
    }

    @Test
    void aRepeatedClickRefundsOnce() {
        String id = complain();
        Told first = refund(id, "team-lead", "click-" + id, "CNY 30.00");

        assertThat(refund(id, "team-lead", "click-" + id, "CNY 30.00")).isEqualTo(first);
        assertThat(refunds()).containsExactly("CNY 30.00");
    }

    @Test
    void whoMayNotIsToldWhoCanAndHandsTheCaseOver() {
        String id = complain();
        Told refused = refund(id, "agent", "click-" + id, "CNY 30.00");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("not-permitted");
        assertThat(refused.body().get("whoCan")).isEqualTo(List.of("team-lead"));
        assertThat(refunds()).isEmpty();

        Map<String, String> passing = Map.of("team", "team-lead", "reason", "a refund");
        Told handedOver = post("/" + id + "/hand-over", "ann", "agent", "pass-" + id, passing);
        assertThat(handedOver.text("team")).isEqualTo("team-lead");
        assertThat(refund(id, "team-lead", "click-" + id, "CNY 30.00").status()).isEqualTo(200);
    }

    @Test
    void nobodyGetsBackMoreThanWasPaid() {
        String id = complain();
        Told refused = refund(id, "team-lead", "click-" + id, "CNY 245.11");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("not-refundable");
        assertThat(refunds()).isEmpty();
    }

    @Test
    void aDeadlineThatNobodyKeepsEscalates() {
        String id = complain();
        clock.advance(Duration.ofHours(8));
        assertThat(rounds.lapse().lapses()).isZero(); // exactly at its due instant an answer is in time

        clock.advance(Duration.ofMillis(1));
        assertThat(rounds.lapse().foundWork()).isTrue();
        Told seen = get("/" + id, "tim", "team-lead");
        assertThat(seen.text("team")).isEqualTo("team-lead");
        assertThat(seen.text("due")).isEqualTo("2026-11-24T05:00:00Z");
        assertThat(letters(id)).containsExactly("overdue to team-lead");
        assertThat(meters.get("redress.lapses")
                        .tag("deadline", "answer")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void aWorkListHoldsTheCase() {
        String id = complain();
        List<Map<String, Object>> list = http.get()
                .uri("?team=agent")
                .header("X-Account", "ann")
                .header("X-Role", "agent")
                .retrieve()
                .body(new ParameterizedTypeReference<>() {});

        assertThat(list).extracting(row -> row.get("id")).contains(id);
    }

    @Test
    void whatBreaksConstraintsIsNamed() {
        String id = complain();
        Map<String, String> blank = Map.of("amount", "CNY 30.00", "reason", " ");
        Told invalid = post("/" + id + "/refund", "tim", "team-lead", "click-" + id, blank);

        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.text("code")).isEqualTo("invalid-input");
        assertThat(invalid.text("violations")).contains("path=reason", "must not be blank");
    }

    @Test
    void anUnknownCaseIsNotFound() {
        Told unknown = get("/nonesuch", "ann", "agent");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("code")).isEqualTo("unknown-case");
    }

    @Test
    void aKeyForSomethingElseIsAConflict() {
        String id = complain();
        refund(id, "team-lead", "click-" + id, "CNY 30.00");
        Told reused = refund(id, "team-lead", "click-" + id, "CNY 31.00");

        assertThat(reused.status()).isEqualTo(409);
        assertThat(reused.text("code")).isEqualTo("key-reused");
        assertThat(refunds()).containsExactly("CNY 30.00");
    }

    @Test
    void anActionOnAClosedCaseIsAConflict() {
        String id = complain();
        refund(id, "team-lead", "click-" + id, "CNY 30.00");
        Told late = post("/" + id + "/answer", "tim", "team-lead", "late-" + id, Map.of("words", "sorry"));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text("code")).isEqualTo("closed");
    }

    @Test
    void aContactThatDoesNotFitIsKept() {
        Told kept = post("", "carl", "", "odd-" + order, Map.of("order", order, "words", "half a \ud83d character"));

        assertThat(kept.status()).isEqualTo(202);
        assertThat(kept.text("id")).startsWith("contact/odd-");
        assertThat(kept.text("violations")).contains("words");
    }

    @Test
    void aRequestThatLacksSomethingIsABadOne() {
        String id = complain();

        assertThat(post("/" + id + "/refund", "tim", "team-lead", "click-" + id, Map.of("reason", "none"))
                        .status())
                .isEqualTo(400);
        assertThat(refund(id, "team-lead", "click-" + id, "thirty").text("code"))
                .isEqualTo("malformed");
        assertThat(refund(id, "team-lead", "", "CNY 30.00").status()).isEqualTo(400);
        assertThat(Told.of(http.get().uri("/" + id).retrieve().toEntity(new ParameterizedTypeReference<>() {}))
                        .text("detail"))
                .contains("X-Account");
    }

    @Test
    void aLetterThatFailsIsTriedAgain() {
        String id = complain();
        refund(id, "team-lead", "click-" + id, "CNY 30.00");
        tables.sql("alter table shop_letter rename to shop_letter_away").update();
        assertThat(rounds.deliver().retried()).isPositive();
        tables.sql("alter table shop_letter_away rename to shop_letter").update();

        assertThat(letters(id)).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(letters(id)).containsExactly("refunded to carl");
    }

    @Test
    void aLetterThatIsDeliveredTwiceIsWrittenOnce() {
        String id = complain();
        refund(id, "team-lead", "click-" + id, "CNY 30.00");
        new TransactionTemplate(SHOP.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            assertThat(rounds.deliver().delivered()).isPositive();
            status.setRollbackOnly();
        });

        assertThat(rounds.deliver().delivered()).isPositive();
        assertThat(letters(id)).containsExactly("refunded to carl");
    }

    @Test
    void metersShowWhatTheDeskDoes() {
        String id = complain();
        long done = refunds("done");
        long refused = refunds("not-permitted");
        refund(id, "agent", "click-" + id, "CNY 30.00");
        refund(id, "team-lead", "click-" + id, "CNY 30.00");

        assertThat(refunds("done")).isEqualTo(done + 1);
        assertThat(refunds("not-permitted")).isEqualTo(refused + 1);
        assertThat(letters(id)).hasSize(1);
        assertThat(meters.get("redress.deliveries")
                        .tags("template", "refunded", "fate", "delivered")
                        .counter()
                        .count())
                .isPositive();
    }

    private long refunds(String result) {
        return meters.timer("redress.commands", "action", "refund/1", "result", result)
                .count();
    }

    /** Somebody else holds the case while the refund looks at it, and lets go when the refund waits for it. */
    @Test
    void aLostRaceIsRunAgainUnseenByTheCaller() throws Exception {
        String id = complain();
        TransactionTemplate transaction = new TransactionTemplate(SHOP.getBean(PlatformTransactionManager.class));
        CompletableFuture<Told> refund = Objects.requireNonNull(transaction.execute(status -> {
            Desk lead = SHOP.getBean(ComplaintDesk.class)
                    .as(Actor.inHouse(ShopComplaints.SHOP, "lea", ShopComplaints.TEAM_LEAD));
            lead.handOver(CommandKey.of("lea-" + id), CaseId.of(id), ShopComplaints.TEAM_LEAD, "mine");
            CompletableFuture<Told> clicked =
                    CompletableFuture.supplyAsync(() -> refund(id, "team-lead", "click-" + id, "CNY 30.00"));
            waitUntilSomebodyWaits();
            return clicked;
        }));

        assertThat(refund.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
        assertThat(refunds()).containsExactly("CNY 30.00");
    }

    private void waitUntilSomebodyWaits() {
        Instant end = Instant.now().plusSeconds(20);
        while (tables.sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                == 0) {
            assertThat(Instant.now()).isBefore(end);
        }
    }
}
