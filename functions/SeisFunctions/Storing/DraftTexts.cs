using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>What officers have written as letters, by letter.</summary>
public sealed class DraftTexts(TableServiceClient tables, CallDefinition call)
    : ActTexts<DraftText>(
        tables,
        call,
        new()
        {
            To = "",
            Subject = "",
            Body = "",
            TemplateSubject = "",
            TemplateBody = "",
        }
    );
