#pragma once

#include "models/revealedvalue.h"
#include "ui/widgets/card.h"

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace keyturn {

class DescriptionField;
class ElidedLabel;
class KeyValueList;
class SecretClipboard;
class SecretDetails;
class SecretEdit;
class TagsWidget;
struct Workspace;

//! Summary of a secret: the AccessKey pair with reveal and copy, and the facts of KMS. Owned by the
//! details page.
class SummaryCard : public Card
{
    Q_OBJECT

public:
    SummaryCard(Workspace *workspace, SecretDetails *details, QWidget *parent = nullptr);

    void open(const QString &name);
    void hideValue();
    void toggleValue();
    void copyValue();
    void update();
    [[nodiscard]] DescriptionField *description() const { return m_description; }
    [[nodiscard]] TagsWidget *tags() const { return m_tags; }

signals:
    void copyRequested(const QString &text);
    void notice(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeValuePart();
    void showValue();
    void showFacts();
    void addReadBy();
    void addArn(const QString &arn);
    void showEditable();
    [[nodiscard]] QString readBy() const;
    [[nodiscard]] QString knownAccessKeyId() const;
    QToolButton *copyButton(const QString &name, QWidget *parent);

    Workspace *m_workspace;
    SecretDetails *m_details;
    RevealedValue *m_value;
    SecretClipboard *m_clipboard;
    QWidget *m_valuePart;
    Label *m_keyId;
    QToolButton *m_copyId;
    SecretEdit *m_edit;
    QToolButton *m_copy;
    Label *m_line;
    KeyValueList *m_facts;
    KeyValueList *m_editable; //!< stays when the facts are told anew: somebody may be typing
    DescriptionField *m_description;
    TagsWidget *m_tags;
};

} // namespace keyturn
