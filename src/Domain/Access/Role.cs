namespace Essaim.Domain.Access;

/// <summary>What a seat lets its holder do. Given by a dated mandate, never by a sign-in.</summary>
public enum Role
{
    /// <summary>Management's seat in the trinôme.</summary>
    Direction,

    /// <summary>The elected or designated staff representative's seat in the trinôme.</summary>
    StaffRepresentative,

    /// <summary>The professions' seat in the trinôme: doctor, nurse, care assistant, educator.</summary>
    Professional,

    /// <summary>Carries the thread for the trinôme without a vote: qualiticienne, project lead.</summary>
    QualityLead,

    /// <summary>Sits on the steering committee (COPIL QVT) beside the trinôme.</summary>
    SteeringMember,

    /// <summary>Sits in a working group: proposes, ranks for the group, does not decide.</summary>
    GroupMember,

    /// <summary>The Aract's chargé·e de mission, in a region or with a cluster.</summary>
    Adviser,

    /// <summary>The health agency's referent (ARS) in a region.</summary>
    AgencyReferent,

    /// <summary>National steering: opens waves, sees counts.</summary>
    National,

    /// <summary>Researcher: reads what was consented to.</summary>
    Evaluator,

    /// <summary>Manages accounts, never content.</summary>
    Administrator,
}

/// <summary>The three sides whose parity the scheme rests on.</summary>
public enum College
{
    Management,
    StaffRepresentatives,
    Professions,
}
