namespace SeisFunctions.Acknowledging.Letters;

/// <summary>至急確認のお願い, to the officers on duty in the last hours before the deadline.</summary>
internal sealed record AlertLetter : LetterModel
{
    public required string Deadline { get; init; }

    /// <summary>Whether the deadline has passed and the call is not closed yet.</summary>
    public required bool Passed { get; init; }

    public required int Count { get; init; }
    public required IReadOnlyList<AlertItem> Items { get; init; }

    /// <summary>How many are not listed.</summary>
    public required int More { get; init; }

    /// <summary>The desk's list of tasks, or nothing where its address is not known.</summary>
    public required string Link { get; init; }
}

/// <summary>Something that waits for a person.</summary>
/// <param name="Kind"><c>held</c>, <c>second</c>, <c>unreadable</c>, <c>waiting</c>, <c>test</c>, <c>unread</c>,
/// <c>damaged</c>, <c>untaken</c>.</param>
/// <param name="ReceiptNumber">受付番号, or nothing.</param>
/// <param name="ReceivedAt">When it was received, or nothing.</param>
/// <param name="Link">Its page at the desk, or nothing.</param>
internal sealed record AlertItem(string Kind, string ReceiptNumber, string ReceivedAt, string Link);
