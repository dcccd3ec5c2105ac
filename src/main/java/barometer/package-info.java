/**
 * The program as a whole: its start, its beans, its rules of security and its static files. It may use every package
 * below it; no package may use it.
 */
package barometer;
