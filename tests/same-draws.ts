/** Lets every property draw the same examples in every run. */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_180_331 });
