/** The form of files that hold a trained model, whatever it knows. */
package redian.core.modelfile;
