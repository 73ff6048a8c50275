/** The graph of what pages recommend: who is reached by following cards, and files of it. */
package redian.core.graph;
