package no.mandat.workflow.xml;

/** What stands in an element: elements and text. */
public sealed interface XmlNode permits XmlElement, XmlText {}
