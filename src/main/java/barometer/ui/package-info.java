/**
 * The kit that all screens share: the frame of the page, its languages and colours, addresses, the chart, the known-on
 * field, and how an open page takes in what is recorded elsewhere.
 *
 * <p>May depend on: {@code domain}, {@code text}, {@code chart}, {@code ledger}, Vaadin. Knows no feature: it points to
 * their pages by address alone.
 */
package barometer.ui;
