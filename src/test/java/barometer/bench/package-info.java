/**
 * Speed and endurance, each a program of its own: {@code ./barometer bench NAME}. None is part of the test suite, which
 * measures no time.
 */
package barometer.bench;
