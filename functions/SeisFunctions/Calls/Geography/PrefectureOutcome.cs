namespace SeisFunctions.Calls.Geography;

/// <summary>How sure it is which prefecture a text names.</summary>
public enum PrefectureOutcome
{
    /// <summary>No prefecture is named.</summary>
    None,

    /// <summary>The full name, but for blanks and width.</summary>
    Exact,

    /// <summary>Another spelling that can only mean this one; the note says how it was read.</summary>
    Repaired,

    /// <summary>A person must say which of the candidates is meant, or whether the only one is.</summary>
    Ambiguous,
}
