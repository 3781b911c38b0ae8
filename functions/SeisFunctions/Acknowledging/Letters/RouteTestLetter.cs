namespace SeisFunctions.Acknowledging.Letters;

/// <summary>送信テストの結果.</summary>
internal sealed record RouteTestLetter : LetterModel
{
    public required string Applicant { get; init; }

    /// <summary>What it is asked about by; no receipt number, which an application has.</summary>
    public required string Number { get; init; }

    public required string ReceivedAt { get; init; }
    public required string Subject { get; init; }
    public required string From { get; init; }

    /// <summary>Whose the address is, in words.</summary>
    public required string Owner { get; init; }

    /// <summary>Whether the mail came from it, in words.</summary>
    public required string Proof { get; init; }

    public required IReadOnlyList<TestedFile> Files { get; init; }

    /// <summary>What became of the mail as a whole.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Names of the forms that did not come so that they can be read.</summary>
    public required string Missing { get; init; }

    /// <summary>Whether an application by the same route would arrive whole, and count by itself.</summary>
    public required bool Proven { get; init; }

    /// <summary>Whether a form is filled in: it may be meant as an application.</summary>
    public required bool Filled { get; init; }

    /// <summary>What to do, in the order of weight.</summary>
    public required IReadOnlyList<string> Advice { get; init; }

    /// <summary>Whether the call has not opened yet, and whether it takes applications no more.</summary>
    public required bool Upcoming { get; init; }
    public required bool Over { get; init; }

    public required string OpensAt { get; init; }
    public required string Deadline { get; init; }
}

/// <summary>A file of a test.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Type">What it is.</param>
/// <param name="Form">The form that it is or was meant to be, or nothing.</param>
/// <param name="Read">Whether the form was read from it.</param>
/// <param name="Notes">What became of it on the way.</param>
internal sealed record TestedFile(
    string Name,
    string Size,
    string Type,
    string Form,
    bool Read,
    IReadOnlyList<string> Notes
);
