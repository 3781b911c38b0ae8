using System.Text.Json.Serialization;

namespace Azure.Communication.Email;

public class EmailAttachment(string name, string contentType, BinaryData content)
{
    public string Name { get; } = name;

    public string ContentType { get; } = contentType;

    [JsonIgnore]
    public BinaryData Content { get; } = content;

    public string ContentInBase64 => Convert.ToBase64String(Content.ToMemory().Span);
}
