using SeisFunctions.Calls;
using SeisFunctions.Forms.Blank;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Applying;

/// <summary><c>GET /forms/{name}</c>: a blank form of the call (様式1.docx).</summary>
public sealed class GetBlankForm(CallDefinition call)
{
    /// <summary>Answers 200 with the file, or 404.</summary>
    [Function(nameof(GetBlankForm))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "forms/{name}")] HttpRequest request,
        string name
    )
    {
        SecurityHeaders.Apply(request);
        if (call.Forms.FirstOrDefault(form => BlankFormFiles.NameOf(form) == name.Normalize()) is not { } form)
            return DeskDoor.NotFound("様式");
        var content = new MemoryStream();
        BlankForms.Write(form, content);
        return Results.Bytes(content.ToArray(), "application/octet-stream", name);
    }
}
