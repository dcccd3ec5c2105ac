package barometer.domain;

/** Something that the ledger defines by code and in versions: an indicator, a source, an event. */
public sealed interface Definition permits Indicator, Source, Event {

    /** The code that everything else refers to it by. */
    String code();
}
