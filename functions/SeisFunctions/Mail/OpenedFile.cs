namespace SeisFunctions.Mail;

/// <summary>A file of a message.</summary>
/// <param name="Name">As its sender wrote it.</param>
/// <param name="ContentType">As the message declares it.</param>
/// <param name="Content">The decoded bytes.</param>
public sealed record OpenedFile(string Name, string ContentType, FileContent Content)
{
    /// <summary>A file whose bytes are in memory.</summary>
    public OpenedFile(string name, string contentType, ReadOnlyMemory<byte> content)
        : this(name, contentType, FileContent.Of(content)) { }

    /// <summary>Whether it is an archive whose files stand beside it, so that it need not be read itself.</summary>
    public bool IsUnpacked { get; init; }
}
