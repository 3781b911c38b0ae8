namespace SeisFunctions.Calls.Geography;

/// <summary>How sure it is which municipality a name and a code mean.</summary>
public enum MunicipalityOutcome
{
    /// <summary>
    /// No municipality bears this name or code. A candidate, if there is one, is a guess to ask about.
    /// </summary>
    None,

    /// <summary>The canonical name, but for blanks and width, with or without its prefecture and 郡.</summary>
    Exact,

    /// <summary>
    /// Another spelling, an office's name, a former name or the code alone, that can only mean this one; the note says
    /// how it was read.
    /// </summary>
    Repaired,

    /// <summary>Not in the prefecture asked for; the candidates lie elsewhere.</summary>
    OtherPrefecture,

    /// <summary>
    /// Several are possible, or the name lacks 市, 区, 町 or 村: a person must say which of the candidates is meant.
    /// </summary>
    Ambiguous,

    /// <summary>Name and code mean different municipalities; the candidates are both.</summary>
    CodeDiffers,

    /// <summary>
    /// A ward of a designated city (the candidate is the city), a union of municipalities, or a prefecture.
    /// </summary>
    NotAMunicipality,
}
