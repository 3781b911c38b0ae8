namespace SeisFunctions.Calls;

/// <summary>How applicants are told whether they are selected (選定結果の通知).</summary>
public sealed record ResultRules
{
    /// <summary>When letters go out unless an officer says otherwise. Left out: at once, when they are approved.</summary>
    public DateTimeOffset? ReleaseAt { get; init; }

    /// <summary>
    /// When letters about adopted providers go out unless an officer says otherwise, in a call with a table adoptions.
    /// Left out: at once, when they are approved.
    /// </summary>
    public DateTimeOffset? ProvidersAt { get; init; }

    /// <summary>
    /// As what providers are adopted for those selected: 伴走支援事業者. Left out: 事業者, of whatever kind.
    /// </summary>
    public string? ProvidersAs { get; init; }

    /// <summary>As what an applicant is selected: 支援地域候補. Left out: it is selected.</summary>
    public string? SelectedAs { get; init; }

    /// <summary>What whoever is selected must know, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where the addresses stand that get a copy. Left out: nobody gets one.</summary>
    public CopyColumn? Copies { get; init; }
}

/// <summary>A column of a reference table with an address for each applicant.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">Its column; where a row has nothing there, nobody gets a copy.</param>
public sealed record CopyColumn(string Table, string Column);
