package no.mandat.domain.study;

/** Where a request for a study is in its life ({@link StudyLife}). */
public enum StudyState {
    DRAFT,
    ENDORSED,
    SUBMITTED,
    GRANTED,
    DECLINED,
    COMMISSIONED,
    DELIVERED,
    WITHDRAWN
}
