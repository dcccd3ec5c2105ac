package barometer.review;

import barometer.domain.KeptDraft;
import barometer.store.Accounts;
import barometer.text.Words;
import java.util.Locale;

/** How drafts, their states and the people at them are called. Colleagues at one desk are called by name. */
final class Names {

    private final Accounts accounts;
    private final Words words;

    Names(Accounts accounts, Words words) {
        this.accounts = accounts;
        this.words = words;
    }

    /** The name of an account. */
    String of(long account) {
        return accounts.byId(account).map(held -> held.account().name()).orElseGet(() -> words.say("review.account", String.valueOf(account)));
    }

    /** A state in a word or two. */
    String of(KeptDraft.State state) {
        return words.say("review.state." + code(state));
    }

    /** An act, as a line of what was done. */
    String of(KeptDraft.Done done) {
        return words.say("review.act." + code(done.act()), done.account().map(this::of).orElse(""));
    }

    /** The kind of badge that a state has. */
    static String badge(KeptDraft.State state) {
        return switch (state) {
            case DRAFT, DISCARDED -> "over";
            case IN_REVIEW -> "stated";
            case RETURNED, APPROVED -> "warning";
            case RELEASED -> "added";
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
