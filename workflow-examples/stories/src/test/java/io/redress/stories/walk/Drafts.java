package io.redress.stories.walk;

import io.redress.casefile.Action;
import io.redress.contact.Contact;
import io.redress.contact.OrderRef;
import io.redress.id.CaseId;
import io.redress.id.TenantId;
import io.redress.stories.shop.CustomerAction;
import io.redress.stories.walk.Command.Act;
import io.redress.stories.walk.PaperJudge.Second;
import io.redress.stories.walk.Step.Acting;
import io.redress.stories.walk.Step.Advancing;
import io.redress.stories.walk.Step.Answering;
import io.redress.stories.walk.Step.Contacting;
import io.redress.stories.walk.Step.Doing;
import io.redress.stories.walk.Step.Leaving;
import io.redress.stories.walk.Step.PassingOn;
import io.redress.stories.walk.Step.Repeating;
import io.redress.stories.walk.Step.Running;
import io.redress.stories.walk.Step.Spree;
import io.redress.stories.walk.Step.Target;
import io.redress.workflow.HandOver;
import io.redress.workflow.RequestAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes commands of steps, by what is there when they are taken. */
final class Drafts {
    private static final CaseId NOWHERE = CaseId.of("nowhere");

    private static final List<Deed> OFFERS = Arrays.stream(Deed.values())
            .filter(deed -> PaperRequests.isPriced(deed.saying("")))
            .toList();

    /** From a claim up to its end, mostly. */
    private static final List<Deed> REMEDIES = List.of(
            Deed.MEND_BILL,
            Deed.COMPLAIN_OF_SPOON,
            Deed.MAKE_OFFER,
            Deed.MEND_BILL,
            Deed.COMPLAIN_OF_POWDER,
            Deed.MAKE_OFFER,
            Deed.MEND_BILL,
            Deed.CONSULT_MERCHANT,
            Deed.MAKE_OFFER,
            Deed.COMPLAIN_OF_BOTH,
            Deed.ASK_CARRIER,
            Deed.MEND_BILL,
            Deed.OFFER_LITTLE,
            Deed.MEND_BILL,
            Deed.FIND_UNSAFE,
            Deed.COMPLAIN_OF_BILL,
            Deed.NAME_CAUSE,
            Deed.NEED_IN_A_FORTNIGHT,
            Deed.REPORT_ABUSE,
            Deed.CALL,
            Deed.COMPLAIN_OF_BILL,
            Deed.MERCHANT_DENIES,
            Deed.CARRIER_DENIES,
            Deed.MEND_BILL,
            Deed.ASK_FOR_HELP,
            Deed.NOTE_ADVERT,
            Deed.OFFER_AS_LEAD,
            Deed.REPORT_ARRIVAL,
            Deed.ACCEPT_RESEND,
            Deed.ACCEPT_MONEY,
            Deed.ACCEPT,
            Deed.COUNTER_CLAIM_CUP,
            Deed.COUNTER_CLAIM_POWDER,
            Deed.RETRY_AWARD,
            Deed.CANCEL_AWARD,
            Deed.SETTLE_AWARD,
            Deed.REDIRECT_AWARD,
            Deed.CANCEL_AWARD,
            Deed.CONCLUDE,
            Deed.APPEAL,
            Deed.CANCEL_AWARD,
            Deed.ARRANGE_HELP,
            Deed.ARRANGE_HELP_ABOVE,
            Deed.HELP_HELPED,
            Deed.HELP_FAILED);

    private final PaperShop paper;
    private final DeskSays desk;
    private final List<Command.Keyed> given = new ArrayList<>();
    private int keys;
    private int orders;

    Drafts(PaperShop paper, DeskSays desk) {
        this.paper = paper;
        this.desk = desk;
    }

    void remember(Command command) {
        if (command instanceof Command.Keyed keyed) {
            given.add(keyed);
        }
    }

    Optional<Command> command(Doing step) {
        if (step instanceof Contacting contacting) {
            return Optional.of(contact(contacting));
        }
        if (step instanceof Acting acting) {
            return Optional.of(act(acting));
        }
        if (step instanceof Answering answering) {
            return answer(answering);
        }
        if (step instanceof Advancing advancing) {
            return advance(advancing);
        }
        if (step instanceof Leaving leaving) {
            return Optional.of(new Command.Leave(
                    leaving.shop(), leaving.who(), freshKey(), leaving.leaving().id(), leaving.team()));
        }
        if (step instanceof PassingOn) {
            return desk.lastRefusal().map(this::passOn);
        }
        if (step instanceof Repeating repeating) {
            return given.isEmpty() ? Optional.empty() : Optional.of(given.get(repeating.nth() % given.size()));
        }
        int limit = ((Running) step).limit();
        return Optional.of(new Command.Run(new PaperDesk(paper, () -> NOWHERE).isClear(limit) ? limit : Walk.ALL));
    }

    private Command contact(Contacting step) {
        Contact contact = step.voice().handedInBy(step.who());
        Contact about = step.order().map(contact::about).orElse(contact);
        Contact withPhoto = step.photo() ? about.attaching(Photos.ONE) : about;
        Contact placed = step.target()
                .map(target -> withPhoto.inCase(resolve(step.shop(), target)))
                .orElse(withPhoto);
        return new Command.Receive(
                step.shop(), step.who(), key(step.oldKey()), step.saying().in(placed));
    }

    private Command act(Acting step) {
        Optional<Second> second = step.second()
                .map(person -> new Second(person, step.secondFromNextDoor() ? nextDoor(step.shop()) : step.shop()));
        CaseId id = resolve(step.shop(), step.target());
        Action drawn = step.deed().saying(step.words());
        Action action =
                paper.find(step.shop(), id).map(on -> Deed.seeing(on, drawn)).orElse(drawn);
        return new Act(step.shop(), step.who(), second, key(step.oldKey()), id, action);
    }

    /** The first deed, from a drawn one on, that comes to what is wanted when somebody, from a drawn person on, does it. */
    private Optional<Command> advance(Advancing step) {
        CaseId id = resolve(step.shop(), step.target());
        Optional<PaperCase> found = paper.find(step.shop(), id);
        if (found.isEmpty()) {
            return Optional.of(complaint(step));
        }
        PaperCase now = found.get().copy();
        now.catchUp(paper.nowOn(now), PaperDesk.AT_ONCE);
        List<Deed> deeds = switch (step.aim()) {
            case ASKED -> OFFERS;
            case REMEDIED -> REMEDIES;
            case ONWARD, DONE, ALMOST -> List.of(Deed.values());
        };
        for (int i = 0; i < deeds.size(); i++) {
            Action action =
                    Deed.seeing(now, deeds.get((step.deed() + i) % deeds.size()).saying("as agreed"));
            if (!Malformed.is(action) && !PaperRules.ways(now, action).isEmpty()) {
                Optional<Command> going = Attempts.at(paper, now, action, step).map(this::keyed);
                if (going.isPresent()) {
                    return going;
                }
            }
        }
        return Optional.empty();
    }

    private Command keyed(Attempts.Try found) {
        PaperCase on = found.on();
        return new Act(on.shop, found.person(), found.second(), freshKey(), on.id, found.action());
    }

    private Command complaint(Advancing step) {
        Person customer = People.CUSTOMERS.get(step.who() % People.CUSTOMERS.size());
        Contact contact = Voice.MYSELF.handedInBy(customer).about(Orders.ALL.get(step.deed() % Orders.ALL.size()));
        Contact shown = step.deed() % 3 == 0 ? contact : contact.attaching(Photos.ONE);
        return new Command.Receive(step.shop(), customer, freshKey(), Saying.SOMETHING.in(shown));
    }

    private Command complaint(TenantId shop, Person customer, OrderRef order) {
        Contact contact = Voice.MYSELF.handedInBy(customer).about(order);
        return new Command.Receive(shop, customer, freshKey(), Saying.SOMETHING.in(contact));
    }

    /** After the offers a customer accepts the last, whose payer they may be; and one more is asked of who made them. */
    List<Supplier<Command>> spree(Spree step) {
        List<Supplier<Command>> commands = new ArrayList<>();
        for (int i = 0; i < step.complaints(); i++) {
            Person customer = People.CUSTOMERS.get(step.isOneCustomer() ? 0 : i % 2);
            commands.add(() -> complaint(step.shop(), customer, Orders.another(++orders)));
            commands.add(() -> onLast(step, step.who(), step.offer().saying("")));
        }
        Person last = People.CUSTOMERS.get(step.isOneCustomer() ? 0 : (step.complaints() - 1) % 2);
        commands.add(() -> onLast(step, last, new CustomerAction.Accept(1)));
        commands.add(() -> onLast(step, step.who(), Deed.SETTLE_AWARD.saying("")));
        commands.add(() -> complaint(step.shop(), last, Orders.another(++orders)));
        commands.add(() -> onLast(step, People.ALL.get(0), Deed.OFFER_QUIETLY.saying("")));
        commands.add(() -> onLast(step, step.who(), Answer.APPROVE.to("r1")));
        return commands;
    }

    /** What is done about the complaint that came in last. */
    private Command onLast(Spree step, Person person, Action action) {
        CaseId id = paper.openCaseOf(step.shop(), Optional.of(Orders.another(orders)))
                .map(one -> one.id)
                .orElse(NOWHERE);
        return new Act(step.shop(), person, Optional.empty(), freshKey(), id, action);
    }

    private Optional<Command> answer(Answering step) {
        List<PaperCase> waiting = paper.in(step.shop()).stream()
                .filter(one -> one.books.request.isPresent())
                .toList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        PaperCase on = waiting.get(step.nth() % waiting.size());
        String asked = on.books.request.orElseThrow().id();
        RequestAction answer = step.answer().to(step.isThere() ? asked : "r9");
        return Optional.of(
                new Act(step.shop(), speaker(step, on, answer), Optional.empty(), freshKey(), on.id, answer));
    }

    private Person speaker(Answering step, PaperCase on, RequestAction answer) {
        Person drawn = People.ALL.get(step.who() % People.ALL.size());
        PaperRequest request = on.books.request.orElseThrow();
        return Attempts.from(step.who())
                .filter(person -> switch (step.speaker()) {
                    case ANYBODY -> true;
                    case INVOLVED ->
                        request.consents().isEmpty()
                                ? request.involves(person)
                                : request.consents().contains(person.id());
                    case ALLOWED -> isTaken(on, answer, person);
                })
                .findFirst()
                .orElse(drawn);
    }

    private boolean isTaken(PaperCase on, RequestAction answer, Person person) {
        PaperCase now = on.copy();
        now.catchUp(paper.nowOn(on), PaperDesk.AT_ONCE);
        return !PaperRequests.answer(paper, now, answer, person).isRefused();
    }

    private Command passOn(DeskSays.LastRefusal refusal) {
        Act refused = refusal.command();
        Action handOver = new HandOver(
                refusal.team(),
                Optional.empty(),
                "refused to " + refused.person().affiliation());
        return new Act(refused.shop(), refused.person(), Optional.empty(), freshKey(), refused.caseId(), handOver);
    }

    CaseId resolve(TenantId shop, Target target) {
        List<PaperCase> cases = switch (target.kind()) {
            case OPEN -> paper.in(shop).stream().filter(PaperCase::isOpen).toList();
            case CLOSED -> paper.in(shop).stream().filter(one -> !one.isOpen()).toList();
            case ANY -> paper.in(shop);
            case NEXT_DOOR -> paper.in(nextDoor(shop));
            case UNKNOWN -> List.of();
        };
        return cases.isEmpty() ? NOWHERE : cases.get(target.nth() % cases.size()).id;
    }

    private static TenantId nextDoor(TenantId shop) {
        return shop.equals(People.NORTH) ? People.SOUTH : People.NORTH;
    }

    private String key(Optional<Integer> old) {
        return old.filter(unused -> !given.isEmpty())
                .map(nth -> given.get(nth % given.size()))
                .filter(command -> !(command instanceof Command.Leave))
                .map(Command.Keyed::key)
                .orElseGet(this::freshKey);
    }

    private String freshKey() {
        return "k" + ++keys;
    }
}
