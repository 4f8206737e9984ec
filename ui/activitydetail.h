#pragma once

#include "services/types/apicallrecord.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace keyturn {

class Banner;
class ElidedLabel;
class KeyValueList;
class Label;
class StatusChip;
struct Workspace;

//! One call in full: what became of it, what to do next, its command and what support asks for.
//! Owned by the page.
class ActivityDetail : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityDetail(Workspace *workspace, QWidget *parent = nullptr);

    //! Without a call it says that one can be chosen.
    void show(const std::optional<ApiCallRecord> &call);

signals:
    void prerequisitesRequested();
    void againRequested(const keyturn::ApiCallRecord &call);
    void copyRequested(const QString &text);
    void commandCopyRequested(const QString &command);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeCommand();
    QWidget *makeRequestId();
    void update();
    void updateStory();
    void updateFacts();
    [[nodiscard]] bool canTryAgain() const;

    Workspace *m_workspace;
    std::optional<ApiCallRecord> m_call;
    Label *m_hint;
    QWidget *m_all;
    QBoxLayout *m_columns;
    Label *m_operation;
    ElidedLabel *m_target;
    StatusChip *m_status;
    QPushButton *m_prerequisites;
    QPushButton *m_again;
    Banner *m_story;
    Label *m_command;
    KeyValueList *m_facts;
    ElidedLabel *m_code;
    ElidedLabel *m_http;
    ElidedLabel *m_requestId;
    QToolButton *m_copyRequestId;
    ElidedLabel *m_endpoint;
    Label *m_attempts;
};

} // namespace keyturn
