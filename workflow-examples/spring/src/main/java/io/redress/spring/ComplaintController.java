package io.redress.spring;

import io.redress.casefile.Clock;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.desk.Outcome;
import io.redress.desk.Receipt;
import io.redress.id.CaseId;
import io.redress.id.CommandKey;
import io.redress.money.Money;
import io.redress.party.Actor;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.permission.CaseView;
import io.redress.spring.ShopComplaints.Answer;
import io.redress.spring.ShopComplaints.Refund;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Complaints over HTTP. Spring makes identifiers of path, query and headers by their {@code of}. */
@RestController
@RequestMapping("/complaints")
class ComplaintController {
    private static final String KEY = "Idempotency-Key";

    private final ComplaintService complaints;

    ComplaintController(ComplaintService complaints) {
        this.complaints = complaints;
    }

    record Complaint(String order, String words) {}

    record Reply(String words) {}

    record MoneyBack(String amount, String reason) {}

    record Passing(String team, String reason) {}

    /** A contact is never lost: one that does not fit into a case is kept aside, and the caller told what is wrong with it. */
    @PostMapping
    ResponseEntity<?> receive(Actor caller, @RequestHeader(KEY) CommandKey key, @RequestBody Complaint complaint) {
        Party customer = Party.verified(caller.id().value(), Relation.CUSTOMER);
        Contact contact = Contact.inbound(Channel.APP, customer)
                .about(OrderRef.of(complaint.order()))
                .saying(complaint.words());
        Receipt receipt = complaints.receive(caller, key, contact);
        if (receipt instanceof Receipt.Parked parked) {
            return ResponseEntity.accepted().body(parked);
        }
        URI place = URI.create("/complaints/" + receipt.caseId());
        return ResponseEntity.created(place).body(show(complaints.view(caller, receipt.caseId())));
    }

    @GetMapping
    List<Summary> workList(Actor caller, @RequestParam Role team) {
        return complaints.workList(caller, team).cases().stream()
                .map(ComplaintController::show)
                .toList();
    }

    @GetMapping("/{id}")
    Summary view(Actor caller, @PathVariable CaseId id) {
        return show(complaints.view(caller, id));
    }

    @PostMapping("/{id}/answer")
    ResponseEntity<?> answer(
            Actor caller, @RequestHeader(KEY) CommandKey key, @PathVariable CaseId id, @RequestBody Reply reply) {
        return told(caller, complaints.act(caller, key, id, new Answer(PersonalText.of(reply.words()))));
    }

    @PostMapping("/{id}/refund")
    ResponseEntity<?> refund(
            Actor caller, @RequestHeader(KEY) CommandKey key, @PathVariable CaseId id, @RequestBody MoneyBack back) {
        Refund refund = new Refund(Money.parse(back.amount()), back.reason());
        return told(caller, complaints.refund(caller, key, id, refund));
    }

    @PostMapping("/{id}/hand-over")
    ResponseEntity<?> handOver(
            Actor caller, @RequestHeader(KEY) CommandKey key, @PathVariable CaseId id, @RequestBody Passing passing) {
        return told(caller, complaints.handOver(caller, key, id, Role.of(passing.team()), passing.reason()));
    }

    private ResponseEntity<?> told(Actor caller, Outcome outcome) {
        return outcome.fold(
                done -> ResponseEntity.ok(show(complaints.view(caller, done.caseId()))),
                waiting -> ResponseEntity.accepted().body(Problems.whoCan(waiting.approvers())),
                refused -> ResponseEntity.of(Problems.of(refused)).build());
    }

    /** What the caller may see; the rest is null. */
    record Summary(String id, Optional<String> state, Optional<String> team, Optional<Instant> due) {}

    private static Summary show(CaseView view) {
        return new Summary(
                view.id().value(),
                view.state().map(state -> Optional.of(state.name())).or(Optional.empty()),
                view.team().or(Optional.empty()).map(Role::toString),
                view.clocks().or(List.of()).stream().findFirst().map(Clock::due));
    }
}
