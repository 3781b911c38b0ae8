namespace SeisFunctions.Domain;

/// <summary>What a person decides about an application once the call is closed (選定).</summary>
public enum SelectionDecision
{
    /// <summary>候補に選定: it is a candidate for support.</summary>
    Selected,

    /// <summary>非選定: it is none.</summary>
    NotSelected,

    /// <summary>保留: to be decided later.</summary>
    OnHold,
}
