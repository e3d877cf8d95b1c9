package io.redress.stories.walk;

import static io.redress.stories.walk.People.AGENT;
import static io.redress.stories.walk.People.FINANCE;
import static io.redress.stories.walk.People.LEAD;
import static io.redress.stories.walk.People.SAFETY;

import io.redress.casefile.Action;
import io.redress.codec.Stored;
import io.redress.contact.Channel;
import io.redress.contact.Contact;
import io.redress.contact.Visibility;
import io.redress.id.ActorId;
import io.redress.money.Money;
import io.redress.party.Party;
import io.redress.party.PersonalText;
import io.redress.party.Relation;
import io.redress.party.Role;
import io.redress.remedy.Claim;
import io.redress.remedy.Destination;
import io.redress.remedy.Ground;
import io.redress.stories.shop.Cause;
import io.redress.stories.shop.CustomerAction;
import io.redress.stories.shop.Heard;
import io.redress.stories.shop.OutsideAction;
import io.redress.stories.shop.Question;
import io.redress.stories.shop.StaffAction;
import io.redress.stories.shop.SystemAction;
import io.redress.workflow.CancelAward;
import io.redress.workflow.Correspond;
import io.redress.workflow.Erase;
import io.redress.workflow.HandOver;
import io.redress.workflow.RedirectAward;
import io.redress.workflow.RetryAward;
import io.redress.workflow.SettleAward;
import io.redress.workflow.ShowContact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** Every action of the shop with what it may carry, some that nobody may take, and some that are not let in. */
@SuppressWarnings("ImmutableEnumChecker") // what is passed in keeps no state
enum Deed {
    TAKE(words -> new StaffAction.Take()),
    ANSWER(words -> said(Contact.outbound(Channel.APP, Party.verified("carl", Relation.CUSTOMER)), words)),
    WRITE_TO_MERCHANT(words -> said(Contact.outbound(Channel.EMAIL, Party.verified("mer", Relation.MERCHANT)), words)),
    CALL_WITH_WORDS(words -> said(Contact.outbound(Channel.PHONE, Party.verified("carl", Relation.CUSTOMER)), words)),
    CUSTOMER_CALLS(words -> said(Contact.inbound(Channel.PHONE, Party.verified("carl", Relation.CUSTOMER)), words)),
    STRANGER_CALLS(words -> said(Contact.inbound(Channel.PHONE, Party.claimed(Relation.REPORTER)), words)),
    SPEAK_AT_LENGTH(words ->
            said(Contact.inbound(Channel.PHONE, Party.claimed(Relation.CUSTOMER)), words + "!".repeat(20_001))),
    ASK_ORDER(words -> new StaffAction.Ask(Question.ORDER, PersonalText.of(words))),
    ASK_ITEMS(words -> new StaffAction.Ask(Question.ITEMS, PersonalText.of(words))),
    ASK_NEED(words -> new StaffAction.Ask(Question.NEEDED_BY, PersonalText.of(words))),
    ASK_PHOTO(words -> new StaffAction.Ask(Question.PHOTO, PersonalText.of(words))),
    NEED_BY(words -> new CustomerAction.NeedBy(LocalDate.of(2026, 3, 9))),
    NEED_SOON(words -> new CustomerAction.NeedBy(LocalDate.of(2026, 3, 7))),
    NEED_IN_A_FORTNIGHT(words -> new CustomerAction.NeedBy(LocalDate.of(2026, 3, 20))),
    NEED_ONE_DAY(words -> new CustomerAction.NeedBy(LocalDate.of(2027, 9, 1))),
    NOTE_ADVERT(words -> new StaffAction.NoteAdvert(Instant.parse("2026-03-20T12:00:00Z"), "listing 7")),
    NOTE_ADVERT_FOR_NOW(words -> new StaffAction.NoteAdvert(Instant.parse("2026-03-06T05:00:00Z"), "banner 3")),
    REPORT_ARRIVAL(words -> new CustomerAction.ReportArrival()),
    BREAK_ADVERT(words -> new SystemAction.BreakAdvert()),
    NOTE_VULNERABLE(words -> new StaffAction.NoteVulnerable("travels with a child")),
    MEND_BILL(words -> new StaffAction.MendBill()),
    MISS_NEED(words -> new SystemAction.MissNeed()),
    EXPEDITE(words -> new StaffAction.Expedite("dinner tonight")),
    EXPEDITE_WITHOUT_REASON(words -> new StaffAction.Expedite(" ")),
    CONTEST(words -> new CustomerAction.Contest(PersonalText.of(words))),
    OFFER_LITTLE(words -> new StaffAction.Offer(Money.of("CNY", "80.00"), "one of eight")),
    OFFER_LIMIT(words -> new StaffAction.Offer(Money.of("CNY", "200.00"), "as much as one may")),
    OFFER_ABOVE(words -> new StaffAction.Offer(Money.of("CNY", "200.01"), "a cent more")),
    OFFER_QUIETLY(words -> new StaffAction.Offer(Money.of("CNY", "500.00"), "as much as silence may")),
    OFFER_LOUDLY(words -> new StaffAction.Offer(Money.of("CNY", "500.01"), "a cent more than silence may")),
    OFFER_AS_LEAD(words -> new StaffAction.Offer(Money.of("CNY", "5000.00"), "as much as a lead may")),
    OFFER_ABOVE_LEAD(words -> new StaffAction.Offer(Money.of("CNY", "5000.01"), "a cent more than a lead may")),
    OFFER_ALL(words -> new StaffAction.Offer(Money.of("CNY", "9000.00"), "all of it")),
    OFFER_MORE_THAN_ALL(words -> new StaffAction.Offer(Money.of("CNY", "9000.01"), "a cent more than all")),
    OFFER_NOTHING(words -> new StaffAction.Offer(Money.of("CNY", "0.00"), "sorry")),
    OFFER_DOLLARS(words -> new StaffAction.Offer(Money.of("USD", "50.00"), "as paid")),
    ERASE(words -> new Erase("asked for it")),
    DECLINE(words -> new StaffAction.Decline("nothing is missing")),
    DECLINE_WITHOUT_GROUNDS(words -> new StaffAction.Decline("")),
    ACCEPT(words -> new CustomerAction.Accept(PaperRemedies.LATEST)),
    ACCEPT_MONEY(words -> new CustomerAction.Accept(PaperRemedies.LATEST, Optional.of("money"), Destination.WALLET)),
    ACCEPT_RESEND(words -> new CustomerAction.Accept(PaperRemedies.LATEST, "resend")),
    ACCEPT_WITHOUT_NAME(words -> new CustomerAction.Accept(PaperRemedies.LATEST, "")),
    ACCEPT_THE_FIRST_OFFER(words -> new CustomerAction.Accept(1)),
    COMPLAIN_OF_SPOON(words -> new CustomerAction.Complain(never("silver-spoon"))),
    COMPLAIN_OF_BOTH(words -> new CustomerAction.Complain(never("golden-cup-1", "silver-spoon"))),
    COMPLAIN_OF_POWDER(words -> new CustomerAction.Complain(never("milk-powder-2"))),
    COMPLAIN_OF_BILL(words -> new CustomerAction.Complain(Claim.of(Ground.OVERCHARGED, "greeting-card"))),
    COMPLAIN_OF_NOTHING_ORDERED(words -> new CustomerAction.Complain(never("silver-spoon", "grand-piano"))),
    COUNTER_CLAIM_CUP(words -> new CustomerAction.CounterClaim(never("golden-cup-1"))),
    COUNTER_CLAIM_POWDER(words -> new CustomerAction.CounterClaim(never("milk-powder-1", "milk-powder-3"))),
    MAKE_OFFER(words -> new StaffAction.MakeOffer()),
    WITHDRAW_OFFER(words -> new StaffAction.WithdrawOffer("a mistake")),
    APPEAL(words -> new CustomerAction.Appeal(PersonalText.of(words))),
    REOPEN(words -> new CustomerAction.Reopen(PersonalText.of(words))),
    INFORM(words -> new StaffAction.Inform()),
    NAME_CAUSE(words -> new StaffAction.NameCause(Cause.LOGISTICS, "carrier 7")),
    NAME_ANOTHER_CAUSE(words -> new StaffAction.NameCause(Cause.SERVICE, "us")),
    CONCLUDE(words -> new StaffAction.Conclude("count twice")),
    CONCLUDE_WITHOUT_LESSON(words -> new StaffAction.Conclude(" ")),
    CONSULT_MERCHANT(words -> new StaffAction.ConsultMerchant(PersonalText.of(words))),
    MERCHANT_ADMITS(words -> new OutsideAction.MerchantAnswers(Heard.Answer.ADMITS)),
    MERCHANT_DENIES(words -> new OutsideAction.MerchantAnswers(Heard.Answer.DENIES)),
    ASK_CARRIER(words -> new StaffAction.AskCarrier()),
    CARRIER_DENIES(words -> new OutsideAction.CarrierAnswers(Heard.Answer.DENIES)),
    ASSUME_ADMITTED(words -> new SystemAction.AssumeAdmitted()),
    ASSUME_UNDELIVERED(words -> new SystemAction.AssumeUndelivered()),
    ASK_FOR_HELP(words -> new CustomerAction.AskForHelp()),
    ARRANGE_HELP(words -> new StaffAction.ArrangeHelp("a bed", "hotel", Money.of("CNY", "300.00"))),
    ARRANGE_HELP_TO_THE_LIMIT(words -> new StaffAction.ArrangeHelp("a bed", "hotel", Money.of("CNY", "1000.00"))),
    ARRANGE_HELP_ABOVE(words -> new StaffAction.ArrangeHelp("a suite", "hotel", Money.of("CNY", "1000.01"))),
    HELP_HELPED(words -> new StaffAction.EndHelp(StaffAction.EndHelp.Help.HELPED)),
    HELP_FAILED(words -> new StaffAction.EndHelp(StaffAction.EndHelp.Help.FAILED)),
    RECORD_HARM(words -> new StaffAction.RecordHarm("missed the wedding")),
    REPORT_ABUSE(words -> new StaffAction.ReportAbuse(PersonalText.of(words))),
    CALL(words -> new StaffAction.Call("the delivery")),
    COOL_DOWN(words -> new SystemAction.CoolDown()),
    FIND_UNSAFE(words -> new StaffAction.FindUnsafe("broken glass")),
    RETRY_AWARD(words -> new RetryAward(1, "they have an account now")),
    REDIRECT_AWARD(words -> new RedirectAward(1, Destination.WALLET, "the card is gone")),
    CANCEL_AWARD(words -> new CancelAward(1, "nobody needs it any more")),
    SETTLE_AWARD(words -> new SettleAward(1, "paid in cash")),
    CHASE_PAYOUT(words -> new SystemAction.ChasePayout()),
    PAGE_NEXT(words -> new SystemAction.PageNext()),
    SETTLE(words -> new CustomerAction.SettlePrivately()),
    REPORT_HARASSMENT(words -> new CustomerAction.ReportHarassment(PersonalText.of(words))),
    CLEAR_HARASSMENT(words -> new StaffAction.ClearHarassment("he moved away")),
    MAKE_SAFE(words -> new StaffAction.MakeSafe("the number is changed")),
    PAID(words -> new SystemAction.Paid("p-1")),
    PAID_WITHOUT_NUMBER(words -> new SystemAction.Paid("")),
    ESCALATE(words -> new SystemAction.Escalate()),
    REASSURE(words -> new SystemAction.Reassure()),
    GIVE_UP(words -> new SystemAction.GiveUp()),
    SHOW_CONTACT(words -> new ShowContact(1, Visibility.PUBLIC)),
    ERASE_WITHOUT_REASON(words -> new Erase(" ")),
    HAND_TO_AGENTS(words -> handOver(AGENT, Optional.empty())),
    HAND_TO_LEADS(words -> handOver(LEAD, Optional.empty())),
    HAND_TO_SAFETY(words -> handOver(SAFETY, Optional.empty())),
    HAND_TO_FINANCE(words -> handOver(FINANCE, Optional.empty())),
    HAND_TO_NOBODY(words -> handOver("janitors", Optional.empty())),
    HAND_TO_ANN(words -> handOver(AGENT, Optional.of("ann"))),
    HAND_TO_VIC(words -> handOver(AGENT, Optional.of("vic"))),
    HAND_TO_LEA(words -> handOver(LEAD, Optional.of("lea"))),
    HAND_TO_THE_CUSTOMER(words -> handOver(AGENT, Optional.of("carl"))),
    HAND_TO_A_STRANGER(words -> handOver(LEAD, Optional.of("zoe"))),
    DANCE(words -> new Dance());

    private final Function<String, Action> action;

    /** What no shop knows. */
    @Stored("dance/1")
    record Dance() implements Action {}

    Deed(Function<String, Action> action) {
        this.action = action;
    }

    /** The same about the offer that was made last on a case. */
    static Action seeing(PaperCase on, Action action) {
        return action instanceof CustomerAction.Accept accept
                        && accept.offer() == PaperRemedies.LATEST
                        && on.remedies.offered() > 0
                ? new CustomerAction.Accept(on.remedies.offered(), accept.alternative(), accept.destination())
                : action;
    }

    /** The action; where it carries personal words, these. */
    Action saying(String words) {
        return action.apply(words);
    }

    private static Claim never(String... items) {
        return Claim.of(Ground.UNDELIVERED, items);
    }

    private static Action said(Contact contact, String words) {
        return new Correspond(contact.saying(words));
    }

    private static Action handOver(String team, Optional<String> person) {
        return new HandOver(Role.of(team), person.map(ActorId::of), "better there");
    }
}
