namespace SeisFunctions.Publishing;

/// <summary>Reference tables that a call hands over to another one. Each is called by its name.</summary>
public enum HandedTable
{
    /// <summary>Who was selected in this year and before, as the next call of this kind compares with it.</summary>
    Selections,

    /// <summary>Who was selected, for a call in which others choose among them.</summary>
    Candidates,

    /// <summary>Which providers were adopted for each candidate, for the call whose candidates they are.</summary>
    Adoptions,
}
