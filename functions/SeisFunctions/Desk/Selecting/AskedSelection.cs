namespace SeisFunctions.Desk.Selecting;

/// <summary>What the table of selections is narrowed to and sorted by.</summary>
/// <param name="Show">Which applicants.</param>
/// <param name="Sort">By what.</param>
/// <param name="Ticked">Whether every proposal is ticked.</param>
public sealed record AskedSelection(SelectionShown Show, SelectionSort Sort, bool Ticked)
{
    /// <summary>All applicants, in the order of their codes.</summary>
    public static AskedSelection All { get; } = new(SelectionShown.All, SelectionSort.Code, false);
}

/// <summary>Which applicants the table shows.</summary>
public enum SelectionShown
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Applications that nobody has decided about.</summary>
    Undecided,

    /// <summary>Applications that have changed since.</summary>
    AsksAgain,

    /// <summary>候補に選定.</summary>
    Selected,

    /// <summary>非選定.</summary>
    NotSelected,

    /// <summary>保留.</summary>
    OnHold,

    /// <summary>Applicants without an application.</summary>
    None,
}

/// <summary>Ways to sort the table.</summary>
public enum SelectionSort
{
    /// <summary>By code.</summary>
    Code,

    /// <summary>By selection; what nobody has decided about first.</summary>
    Selection,

    /// <summary>By what is proposed.</summary>
    Proposal,

    /// <summary>By status.</summary>
    Status,

    /// <summary>The greatest share of municipalities first.</summary>
    Share,
}
