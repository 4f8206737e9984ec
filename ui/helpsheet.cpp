#include "ui/helpsheet.h"

#include "ui/widgets/label.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {
constexpr int sheetWidth = 480;
}

HelpSheet::HelpSheet(HelpTopic topic, QWidget *parent)
    : DialogFrame(tr("Help"), parent)
{
    setObjectName(u"helpSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const Help help = helpOn(topic);
    auto *heading = new Label(help.title, TextRole::Heading, Token::TextPrimary, this);
    auto *text = new Label(help.text, TextRole::Body, Token::TextSecondary, this);
    heading->setWordWrap(true);
    text->setWordWrap(true);
    body()->addWidget(heading);
    body()->addWidget(text);
    body()->addStretch();
    setAccessibleDescription(help.title + u". "_s + help.text);
    QPushButton *documentation = addButton(tr("Documentation"), ButtonRole::Normal);
    documentation->setObjectName(u"documentationButton"_s);
    connect(documentation, &QPushButton::clicked, this, &openDocumentation);
    QPushButton *close = addButton(tr("Close"), ButtonRole::Primary);
    close->setObjectName(u"closeButton"_s);
    close->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    setFixedBodyWidth(sheetWidth);
}

void offerHelp(DialogFrame *dialog, HelpTopic topic)
{
    QObject::connect(dialog, &DialogFrame::helpRequested, dialog,
        [dialog, topic] { (new HelpSheet(topic, dialog))->open(); });
}

void openDocumentation()
{
    QDesktopServices::openUrl(QUrl(u"https://www.alibabacloud.com/help/en/kms/"
                                   "key-management-service/support/manage-dynamic-ram-secrets"_s));
}

} // namespace keyturn
