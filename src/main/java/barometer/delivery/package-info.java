/**
 * Reports that leave by themselves: what is due, and taking it to folders, mail servers and web addresses. A report and all
 * that is to become of it are written in one act before anything is sent; each place has a state of its own.
 *
 * <p>A folder and a web address that knows keys get each report once, whatever breaks. A mail server has none to know: what it
 * may have got, when program or connection ended amid its answer, is never sent again by itself.
 *
 * <p>May depend on: {@code domain}, {@code text}, {@code store}, {@code files}, {@code ledger}, {@code publish}. Mail lives here alone.
 */
package barometer.delivery;
