/**
 * The statistical model of names: labelled text, features, training, decoding and the model file.
 */
package redian.core.entity.model;
