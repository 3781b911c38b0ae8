using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SeisFunctions.Calls;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Calls;

/// <summary>The schemas that an editor reads are those of the records that the loader reads.</summary>
public sealed class CallSchemaTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData(typeof(CallFile), "call")]
    [InlineData(typeof(FormDefinition), "form")]
    public void A_schema_says_what_the_loader_takes_with_the_comment_of_each_key(Type type, string name)
    {
        var schema = CallJson.SchemaOf(type, Comment);
        schema.Insert(0, CallJson.SchemaKey, "https://json-schema.org/draft/2020-12/schema");

        // Written beside, so that a change of the records is taken over by copying a file.
        var (file, text) = ($"{name}.schema.json", schema.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n");
        Directory.CreateDirectory(Repository.Path("artifacts"));
        File.WriteAllText(Repository.Path("artifacts", file), text);
        Assert.Equal(text, File.ReadAllText(Repository.Path("docs", "schemas", file)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_file_of_the_shipped_call_names_its_schema()
    {
        var folder = Repository.Path("functions", "SeisFunctions", "Calls", "seis-r8");
        var options = new JsonDocumentOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        };

        Assert.All(Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories), file =>
        {
            var schema = (string?)JsonNode.Parse(File.ReadAllText(file), documentOptions: options)![CallJson.SchemaKey];
            Assert.NotNull(schema);
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, schema)), $"{file}: {schema}");
        });
    }

    private static string? Comment(JsonSchemaExporterContext context) =>
        context.PropertyInfo?.AttributeProvider is not MemberInfo member ? null
        : member.DeclaringType is not { } type ? null
        : CommentOf(type, $"P:{type.FullName}.{member.Name}");

    // A property of a record's first line has its comment with the record.
    private static string? CommentOf(Type type, string member)
    {
        var members = XDocument
            .Load(Path.ChangeExtension(type.Assembly.Location, ".xml"))
            .Descendants("member")
            .ToLookup(one => (string)one.Attribute("name")!);
        var comment =
            members[member].FirstOrDefault()?.Element("summary")
            ?? members[$"T:{type.FullName}"]
                .Elements("param")
                .FirstOrDefault(one => member.EndsWith($".{(string)one.Attribute("name")!}", StringComparison.Ordinal));
        return comment is null ? null : Plain(comment);
    }

    private static string Plain(XElement comment)
    {
        var words = comment.Nodes().Select(node =>
            node switch
            {
                XText text => text.Value,
                XElement { Value.Length: > 0 } element => element.Value,
                XElement element => Name((string?)(element.Attribute("cref") ?? element.Attribute("name")) ?? ""),
                _ => "",
            }
        );
        return Regex.Replace(string.Concat(words), @"\s+", " ").Trim();
    }

    // An editor's reader knows keys, which begin with a small letter.
    private static string Name(string reference) =>
        JsonNamingPolicy.CamelCase.ConvertName(reference[(reference.LastIndexOf('.') + 1)..]);
}
