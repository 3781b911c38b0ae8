using System.Text.Json;

namespace Azure.Communication.Email;

/// <summary>
/// As in the package, an operation that ended in failure is complete and has no value, and the look that finds it so
/// throws.
/// </summary>
public class EmailSendOperation(string id, EmailClient client) : Operation<EmailSendResult>
{
    private Response? _last;
    private EmailSendResult? _value;
    private bool _completed;

    public override string Id => id;

    public override bool HasCompleted => _completed;

    public override bool HasValue => _value is not null;

    public override EmailSendResult Value =>
        _value ?? throw new InvalidOperationException("The operation has no value.");

    public override Response GetRawResponse() => _last ?? throw new InvalidOperationException("Nobody has asked yet.");

    public override Response UpdateStatus(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public override async ValueTask<Response> UpdateStatusAsync(CancellationToken cancellationToken = default)
    {
        var response = await client.GetSendResultAsync(id, cancellationToken);
        using var answer = JsonDocument.Parse(response.Content);
        var status = answer.RootElement.GetProperty("status").GetString()!;
        _last = response;
        _completed = status is "Succeeded" or "Failed" or "Canceled";
        if (status == "Succeeded")
            _value = new(EmailSendStatus.Succeeded);
        else if (_completed)
            throw new RequestFailedException(response);
        return response;
    }
}
