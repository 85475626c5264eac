package no.mandat.domain.party;

import no.mandat.domain.shared.DomainEvent;

/** What happens to people, bodies and memberships. */
public sealed interface PartyEvent extends DomainEvent
        permits PersonRegistered,
                PersonLinked,
                PersonLanguageChosen,
                PersonCorrected,
                BodyEstablished,
                BodyRenamed,
                NoticePeriodSet,
                OrganisationRegistered,
                OrganisationEdited,
                SeatCreated,
                SeatClosed,
                MembershipBegan,
                MembershipEnded,
                InterestDeclared,
                InterestEdited,
                ParticipationProposed,
                ParticipationConfirmed,
                ParticipationDeclined,
                ParticipationEnded,
                InvitationSent,
                InvitationResent,
                InvitationDelivered,
                InvitationRefused,
                InvitationAccepted,
                InvitationExpired,
                InvitationRevoked,
                RealmRoleGiven,
                RealmRoleTaken {}
