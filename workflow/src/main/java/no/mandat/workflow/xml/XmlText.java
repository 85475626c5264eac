package no.mandat.workflow.xml;

/** Text between two tags. */
public record XmlText(String text) implements XmlNode {}
