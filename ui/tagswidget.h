#pragma once

#include "services/types/secret.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QToolButton;
QT_END_NAMESPACE

namespace keyturn {

class FlowLayout;
class Label;

//! The tags of a secret: each with its way out, and fields for another one. It checks what KMS
//! would refuse; the change itself is made by who listens. Owned by its parent.
class TagsWidget : public QWidget
{
    Q_OBJECT

public:
    explicit TagsWidget(QWidget *parent = nullptr);

    void setTags(const QList<Tag> &tags, bool isEditable);
    void startAdding();
    void stopAdding();

signals:
    void addRequested(const keyturn::Tag &tag);
    void removeRequested(const keyturn::Tag &tag);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeEditor();
    void showTags();
    QWidget *makeTag(const Tag &tag);
    void add();

    QList<Tag> m_tags;
    bool m_isEditable = false;
    QWidget *m_row;
    FlowLayout *m_flow;
    QToolButton *m_add;
    QWidget *m_editor;
    QLineEdit *m_key;
    QLineEdit *m_value;
    Label *m_problem;
};

} // namespace keyturn
